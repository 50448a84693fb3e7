import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function i(e){let t;for(let n of e.split(`
`).filter(s=>!/^\s*#/.test(s))){let s=/^\s*ssh_pwauth\s*:\s*["']?(\w+)|\bPasswordAuthentication[\s=]+(yes|no)\b/gi;for(let[,r,f]of n.matchAll(s)){let o=(r??f??"").toLowerCase();/^(true|yes|on|1)$/.test(o)?t=!0:/^(false|no|off|0)$/.test(o)&&(t=!1)}}return t}export{i as a};
