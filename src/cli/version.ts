import version from 'iac-guard:version';

export { version };
