import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{createHash as s}from"node:crypto";var n=(t,i,r)=>s("sha256").update([t,i,r].join("\0")).digest("hex").slice(0,32);export{n as a};
