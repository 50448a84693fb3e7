import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var l=class{path;text;#n;constructor(t,n){this.path=t,this.text=n}position(t){let n=this.#t(),e=Math.max(0,Math.min(t,this.text.length)),s=0,r=n.length-1;for(;s<r;){let i=s+r+1>>1;n[i]<=e?s=i:r=i-1}return{line:s+1,column:e-n[s]+1}}line(t){let n=this.#t(),e=n[t-1];if(e===void 0)return"";let s=n[t]??this.text.length;return this.text.slice(e,s).replace(/\r?\n$|\r$/,"")}get lineCount(){return this.#t().length}lineOffset(t){return this.#t()[t-1]??this.text.length}#t(){if(this.#n)return this.#n;let t=[0],{text:n}=this;for(let e=n.indexOf(`
`);e!==-1;e=n.indexOf(`
`,e+1))t.push(e+1);return this.#n=t,t}};export{l as a};
