import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var g=(t,r,n=`${r}s`)=>`${s(t)} ${t===1?r:n}`,s=t=>String(t).replace(/\B(?=(\d{3})+$)/g,",");export{g as a,s as b};
