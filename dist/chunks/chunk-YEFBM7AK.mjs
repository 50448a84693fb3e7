import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var d=["critical","high","medium","low","info"],l=["recommended","strict"],n=class extends Error{code;source;offset;constructor(t,o,e,r){let{line:s,column:a}=e.position(r);super(`${e.path}:${s}:${a}  ${o}`),this.code=t,this.source=e,this.offset=r}};export{d as a,l as b,n as c};
