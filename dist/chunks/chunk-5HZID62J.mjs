import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as s}from"./chunk-LWUVIJZH.mjs";var n=(r,e)=>e.some(t=>s(r,t,{dot:!0})||r.startsWith(t.endsWith("/")?t:`${t}/`));export{n as a};
