import type { Fact } from '../../../../facts/declare.ts';
import { isUnset, type Node } from '../../../../tree/node.ts';
import { documentOf } from '../../evaluate/document.ts';
import { type Adapter, type Adapters, forTypes } from '../adapter.ts';
import { settingAt } from '../setting.ts';

/** An object in the words of the API: given as a value, or as a text of YAML. */
const manifest =
  (attribute: string): Adapter =>
  async ({ node, site }, context): Promise<readonly Fact[]> => {
    const value = settingAt(node, attribute);
    if (isUnset(value)) return [];
    const object: Node | undefined = attribute === 'manifest' ? value : documentOf(value);
    const place = { owner: site.address, header: site.header, block: site.block };
    if (object?.kind === 'map') {
      return context.embedded('kubernetes', object, { ...place, ...(site.condition === undefined ? {} : { condition: site.condition }) });
    }
    const reason = object?.kind === 'unknown' ? object.reason : 'it is no mapping';
    const message = `${site.address}: the ${attribute} is not known (${reason}); what it makes was not checked`;
    context.notice({ code: 'unsupported', message, lost: false, file: value.span.source.path, span: value.span });
    return [];
  };

/**
 * @see https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/manifest
 * @see https://registry.terraform.io/providers/gavinbunney/kubectl/latest/docs/resources/kubectl_manifest
 */
export const kubernetesManifests: Adapters = {
  ...forTypes(['kubernetes_manifest'], manifest('manifest')),
  ...forTypes(['kubectl_manifest'], manifest('yaml_body')),
};
