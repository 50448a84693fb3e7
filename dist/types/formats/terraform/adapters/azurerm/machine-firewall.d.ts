import type { ProjectResources } from '../../module/project-resources.ts';
import { type Resource } from '../../module/resource.ts';
import { type Coverage } from '../firewall/coverage.ts';
/**
 * A machine is covered by a network security group on its interfaces or on their subnets.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works
 */
export declare function machineCoverage(resource: Resource, project: ProjectResources): Coverage;
