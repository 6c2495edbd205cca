# What our reader of Terraform files must read as HashiCorp's own does: literals, texts, heredocs, lists, objects.
// A comment of the other kind.
/* And of the
   third. */
plain        = "text"
empty        = ""
escapes      = "a \"quote\", a \\ backslash, a line\nbreak, a tab\t and \r, \u00e9, \U0001F600"
dollar       = "$${input.x} and $!{input.y} and $ and $$ and $$${input.z}"
percent      = "100% and %%{if} and %"
velocity     = "{\"attributes\": {\"shade\": \"$esc.jsonString($${input.shade})\"}}"
json_path    = "$.participants[?(@.purpose == \"customer\")].attributes"
number       = 42
fraction     = 1.5e3
yes          = true
no           = false
nothing      = null
list         = ["a", 2, true, ["b"]]
open_list    = [
  "a", # behind an item
  "b",
]
object       = { a = "x", "b c" = "y", d : "z" }
many_lines   = {
  first  = "1"
  second = "2" // behind a value

  third = { fourth = ["5"] }
}
heredoc      = <<EOT
  first "quoted"
second \n $${input.x}
EOT
indented     = <<-EOT
    four
      six
    four again
  EOT
json_heredoc = <<-JSON
  {
    "type": "object",
    "properties": { "a": { "type": "string" } }
  }
JSON
dashed-name  = "dash"

block "one" "two" {
  inner = "in"

  deeper {
    value = "deep"
  }
}
