import type { Adapters } from '../adapter.ts';
/**
 * The security group that EKS makes for the nodes of a group: "If you specify this configuration [ec2_ssh_key], but do not specify
 * source_security_group_ids when you create an EKS Node Group, port 22 on the worker nodes is opened to the Internet (0.0.0.0/0)."
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group
 */
export declare const eksRemoteAccess: Adapters;
