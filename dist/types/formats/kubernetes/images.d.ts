import type { Container } from '../../facts/container.ts';
import type { Site } from '../../facts/declare.ts';
import { type Scope } from './setting.ts';
/** The image of a container, and when the node pulls it. */
export declare function imageOf(scope: Scope, site: Site, name: string | undefined): Pick<Container['values'], 'images' | 'imagePullPolicy'>;
