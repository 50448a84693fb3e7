import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-OVZZHD7N.mjs";import"./chunk-Z2BA3KC5.mjs";import"./chunk-4ESYWS7T.mjs";import"./chunk-GZ5F6IBJ.mjs";import"./chunk-VGKKGXTB.mjs";export{a as loadOwnPolicies,b as policyFiles};
