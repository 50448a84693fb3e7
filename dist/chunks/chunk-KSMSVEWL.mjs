import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var a=[".iac-guard.yaml",".iac-guard.yml"];export{a};
