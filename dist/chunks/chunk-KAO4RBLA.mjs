import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var t=["kustomization.yaml","kustomization.yml","Kustomization"],i=o=>t.some(s=>o===s||o.endsWith(`/${s}`));var e=o=>o==="<stdin>"?o:o.includes("/")?o.split("/",1)[0]:".";export{t as a,i as b,e as c};
