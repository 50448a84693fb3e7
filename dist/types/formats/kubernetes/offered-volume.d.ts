import { type Fact, type Site } from '../../facts/declare.ts';
import { type KubernetesObject } from './object.ts';
import type { Volume } from './volume.ts';
/**
 * A PersistentVolume that offers a directory of the host is mounted by whichever container claims it: it is judged by
 * what it would mount there, and by nothing else.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes (hostPath, local)
 */
export declare function persistentVolumeFacts(object: KubernetesObject): readonly Fact[];
/**
 * A directory of the host that a pod names and no container of it mounts yet: admission judges pods by their volumes,
 * and a debug container that is added later can mount it.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline (HostPath Volumes)
 */
export declare const unmountedVolumeFact: (site: Site, object: KubernetesObject, volume: Volume) => Fact;
export declare const siteOf: (object: KubernetesObject) => Site;
