resource "aws_batch_job_definition" "thumbnails" {
  name = "thumbnails"
  type = "container"

  container_properties = <<-JSON
    {
      "image": "registry.example.com/media/thumbnails:3.2.0",
      "command": ["make-thumbnails"],
      "privileged": true,
      "resourceRequirements": [
        {"type": "VCPU", "value": "1"},
        {"type": "MEMORY", "value": "2048"}
      ]
    }
  JSON
}
