import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-SDRPNFEU.mjs";var e=()=>{};export{e as readBuiltImage};
