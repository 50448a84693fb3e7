import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function i(e){if(!e.isTTY)return{step:()=>{},done:()=>{}};let r=performance.now(),n=!1,t=()=>{n&&e.write("\r\x1B[K")};return{step(o){performance.now()-r<1500||(t(),e.write(`${o} \u2026`),n=!0)},done:t}}export{i as a};
