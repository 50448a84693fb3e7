import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var t=new RegExp("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]|(?![\\u200c\\u200d])\\p{Cf}","gu"),i=n=>n.replace(t,r);function r(n){return n===`
`?"\\n":n==="\r"?"\\r":n==="	"?"\\t":`\\u{${n.codePointAt(0).toString(16)}}`}export{i as a};
