/* A block comment
   over lines */
locals {
  int       = 42
  negative  = -7
  float     = 1.50
  exponent  = 1.5e3
  whole_exp = 1e5
  small_exp = 2E-3
  yes       = true
  nothing   = null
  sum       = 1 + 2 * 3 - 4 / 2 % 3
  grouped   = (1 + 2) * 3
  logic     = !var.a && var.b || var.c == "x" && var.d != null
  compare   = var.a >= 1 && var.b < 2
  not_minus = !(-var.a > 0)
  choice    = var.on ? "a" : var.off ? "b" : "c"
  lines     = (
    var.on
    ? "yes" # with a comment
    : "no"
  )
  list      = [1, "two", true, null, [3], { four = 4 }]
  trailing  = ["a", "b", ]
  empty     = []
  none      = {}
  object = {
    plain      = 1
    "quoted"   = 2
    colon : 3, same_line = 4
    (var.key)  = 5
    "${var.k}-x" = 6
    dashed-key = 7
    nested     = { a = { b = { c = "d" } } }
  }
  index     = var.list[0].name["key"][var.i]
  legacy    = var.list.0.name
  splat     = var.list[*].id
  splat_in  = var.list[*].tags["a"].b[0]
  old_splat = var.list.*.id
  old_index = var.list.*.id[0]
  call      = merge(var.a, { b = 1 }, [for x in var.c : x]...)
  namespaced = provider::aws::arn_parse(var.arn)
  no_args   = timestamp()
  for_list  = [for name in var.names : upper(name) if name != ""]
  for_index = [for i, name in var.names : "${i}-${name}"]
  for_map   = { for key, value in var.map : key => value }
  for_group = { for s in var.servers : s.role => s.name... }
  for_deep  = flatten([for a in var.a : [for b in a.b : { c = b.c, d = a.d }]])
  chained   = module.net["a"].subnets[0].id
  data      = data.aws_ami.ubuntu.id // trailing comment
}
