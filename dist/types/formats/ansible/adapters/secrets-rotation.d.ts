import type { Adapter } from './invocation.ts';
/** Off unless it is switched on. @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/kms_key_module.html#parameter-enable_key_rotation */
export declare const awsKey: Adapter;
/** None unless a period is set. @see https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_kms_crypto_key_module.html#parameter-rotation_period */
export declare const googleKey: Adapter;
