import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as e,c as r}from"./chunk-ZUNFVL7I.mjs";var c=(t,d,o)=>e(r(t,{notice:o.notice,relocated:d,editable:!1}));export{c as a};
