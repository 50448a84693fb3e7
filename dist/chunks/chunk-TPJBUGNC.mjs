import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var c="0.1.0";export{c as a};
