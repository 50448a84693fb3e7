resource "example_thing" "heredocs" {
  plain = <<EOT
first
  second ${var.x}
	tabbed
EOT

  flush = <<-EOT
      six
        eight

      six $${literal} %%{literal}
    four
  EOT

  blank_lines = <<-EOT

    after a blank line
      
    before the end

  EOT

  starts_with_interpolation = <<-EOT
    ${var.first}
      deeper
  EOT

  empty = <<EOT
EOT

  quotes = <<EOF
{ "a": "b \n stays", 'c': ${jsonencode("d")} }
EOF

  directives = <<-EOT
    servers:
    %{ for name in var.names ~}
      - ${name}
    %{ endfor ~}
    %{ if var.on }
    on
    %{ else }
    off
    %{ endif }
    end
  EOT

  looks_like_the_end = <<-EOT
    EOTX
    EOT is not alone here
    text EOT
  EOT

  in_call = jsonencode(yamldecode(<<-EOT
    a: ${var.a}
    EOT
  ))

  in_list = [
    <<-A
    one
    A
    ,
    <<-B
    two
    B
  ]
}
