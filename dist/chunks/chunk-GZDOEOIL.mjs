import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var r="0.1.0";export{r as a};
