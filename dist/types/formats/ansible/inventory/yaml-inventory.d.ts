import { type Node } from '../../../tree/node.ts';
import { type Inventory } from './inventory.ts';
/**
 * An inventory in YAML: groups with `hosts`, `vars` and `children`.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/yaml_inventory.html
 */
export declare function inventoryOfYaml(path: string, tree: Node | undefined): Inventory;
/**
 * The inventory that Molecule makes for a scenario: its platforms, and what its provisioner says.
 *
 * @see https://ansible.readthedocs.io/projects/molecule/configuration/#provisioner
 */
export declare function inventoryOfMolecule(path: string, tree: Node | undefined): Inventory;
