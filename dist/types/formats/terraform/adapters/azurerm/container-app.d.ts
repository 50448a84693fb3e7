import { type Adapters } from '../adapter.ts';
export declare const azureContainerApps: Adapters;
