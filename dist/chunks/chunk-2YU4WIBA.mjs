import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var o={policies:{value:"PATH",doc:"policies of your own beside ours: a YAML file, or a folder with <family>/<name>.yaml",many:!0}};export{o as a};
