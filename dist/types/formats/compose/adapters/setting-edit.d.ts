import type { TextEdit } from '../../../tree/edit.ts';
import { type Service } from './service.ts';
/**
 * Edits that give a setting of a service another value.
 *
 * @returns `undefined` where the value is written elsewhere: in a file that goes over this one, or in a service that it extends
 */
export declare function settingEdit(service: Service, setting: string, wanted: unknown): readonly TextEdit[] | undefined;
