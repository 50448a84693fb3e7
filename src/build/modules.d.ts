declare module '*?validator' {
  import type { ValidateFunction } from 'ajv';

  const validate: ValidateFunction;
  export default validate;
}

declare module 'iac-guard:policies' {
  import type { Policy } from '../policy/policy.ts';

  const policies: readonly Policy[];
  export default policies;
}

declare module 'iac-guard:version' {
  const version: string;
  export default version;
}
