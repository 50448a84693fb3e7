import type { Site } from '../../facts/declare.ts';
import { namedCredential } from '../../facts/secret/key-name.ts';
import { oncePerPlace, secretFact } from '../../facts/secret/secret-fact.ts';
import { isPredictableAccount, isWellKnown } from '../../facts/secret/well-known.ts';
import { readWritten } from '../../facts/secret/written-value.ts';
import type { Secret } from '../../facts/secret.ts';
import type { Source } from '../../tree/source.ts';
import { span } from '../../tree/span.ts';
import { definitionsOf } from './secrets-definition.ts';
import { expressionSecrets } from './secrets-expression.ts';
import type { Block, Body } from './syntax/body.ts';
import type { Expression } from './syntax/expression.ts';

/** The credentials in a file. */
export function bodySecrets(body: Body, source: Source, isSettings: boolean): readonly Secret[] {
  const whole: Site = { format: 'terraform', address: source.path, header: span(source, 0, 0), block: body.span };
  if (isSettings) {
    return [...body.attributes.values()].flatMap(({ name, expression, span: line }) =>
      expressionSecrets(expression, name, { ...whole, header: line, block: line }),
    );
  }
  const found = definitionsOf(body).flatMap(({ type, labels, block, site }): readonly Secret[] => {
    switch (type) {
      case 'variable':
        return presetSecrets(block, labels[0] ?? '', site);
      case 'locals':
        return [...block.body.attributes.values()].flatMap(({ name, expression, nameSpan }) =>
          expressionSecrets(expression, name, { ...site, address: `local.${name}`, header: nameSpan }),
        );
      case 'resource':
        return [...resourceSecrets(block, labels[0] ?? '', site), ...blockSecrets(block.body, site)];
      case 'data':
      case 'provider':
      case 'module':
      case 'terraform':
      case 'ephemeral':
        return blockSecrets(block.body, site);
      default:
        return [];
    }
  });
  return oncePerPlace(found);
}

/** The default of a variable is what is taken where nobody sets it. */
function presetSecrets({ body }: Block, name: string, site: Site): readonly Secret[] {
  const preset = body.attributes.get('default')?.expression;
  if (preset) return expressionSecrets(preset, name, site, 'fallback');
  const kind = namedCredential(name)?.kind;
  return kind === undefined ? [] : [secretFact(site, { key: name, kind, origin: 'reference', span: site.header })];
}

/** Attributes and blocks, at any depth. An object of a name and a value is an entry by that name. */
function blockSecrets(body: Body, site: Site): readonly Secret[] {
  const nameOf = body.attributes.get('name')?.expression;
  const name = nameOf?.kind === 'literal' && typeof nameOf.value === 'string' ? nameOf.value : undefined;
  return [
    ...[...body.attributes.values()].flatMap(({ name: attribute, expression }) => {
      const key = name !== undefined && attribute === 'value' ? name : attribute;
      return /^(count|for_each|depends_on|description|triggers|ignore_changes)$/.test(attribute)
        ? []
        : expressionSecrets(expression, key, site);
    }),
    ...body.blocks.flatMap((block) => (block.type === 'lifecycle' ? [] : blockSecrets(block.body, site))),
  ];
}

/** Attributes that are credentials by what their resource is. */
const contents: Readonly<Record<string, readonly string[]>> = {
  aws_secretsmanager_secret_version: ['secret_string'],
  google_secret_manager_secret_version: ['secret_data'],
  azurerm_key_vault_secret: ['value'],
  github_actions_secret: ['plaintext_value'],
  github_actions_organization_secret: ['plaintext_value'],
};

/** Administrators of databases whose name is chosen when they are made. */
const accounts: Readonly<Record<string, string>> = {
  azurerm_sql_server: 'administrator_login',
  azurerm_mssql_server: 'administrator_login',
  azurerm_mssql_managed_instance: 'administrator_login',
  azurerm_postgresql_server: 'administrator_login',
  azurerm_postgresql_flexible_server: 'administrator_login',
  azurerm_mysql_server: 'administrator_login',
  azurerm_mysql_flexible_server: 'administrator_login',
  azurerm_mariadb_server: 'administrator_login',
  azurerm_synapse_workspace: 'sql_administrator_login',
  azurerm_sql_active_directory_administrator: 'login',
};

/** Keys that do not expire, for accounts that could have a role. */
const issued = /^(aws_iam_access_key|google_service_account_key)$/;

function resourceSecrets({ body, header }: Block, type: string, site: Site): readonly Secret[] {
  const literal = (name: string): (Expression & { kind: 'literal' }) | undefined => {
    const expression = body.attributes.get(name)?.expression;
    return expression?.kind === 'literal' ? expression : undefined;
  };
  const found: Secret[] = [];
  for (const key of contents[type] ?? []) {
    const written = literal(key);
    const value = String(written?.value ?? '');
    if (written && readWritten(value) === 'literal')
      found.push(
        secretFact(site, {
          key,
          kind: 'secret',
          origin: 'literal',
          span: written.span,
          length: value.length,
          wellKnown: isWellKnown(value),
        }),
      );
  }
  const account = accounts[type];
  const name = account === undefined ? undefined : literal(account);
  if (account !== undefined && name && typeof name.value === 'string' && name.value !== '') {
    found.push(
      secretFact(site, {
        key: account,
        kind: 'user name',
        origin: 'literal',
        span: name.span,
        length: name.value.length,
        wellKnown: isPredictableAccount(name.value),
      }),
    );
  }
  if (issued.test(type) && literal('status')?.value !== 'Inactive')
    found.push(secretFact(site, { key: type, kind: 'cloud access key', origin: 'issued', span: header }));
  if (/^kubernetes_secret(_v1)?$/.test(type)) {
    for (const name of ['data', 'string_data', 'binary_data']) found.push(...dataSecrets(body.attributes.get(name)?.expression, site));
  }
  return found;
}

/** All that stands in the data of a Secret is meant to be kept, but for what is evidently not. */
function dataSecrets(data: Expression | undefined, site: Site): readonly Secret[] {
  if (data?.kind !== 'object') return [];
  return data.items.flatMap(({ key, value }) => {
    const name = key.kind === 'literal' ? String(key.value) : '';
    const kind = namedCredential(name)?.kind ?? 'secret';
    if (value.kind !== 'literal') return [secretFact(site, { key: name, kind, origin: 'reference', span: value.span })];
    const text = String(value.value ?? '');
    const isPlain =
      kind === 'secret' && /(^|[-_.])(user(name)?|host|port|url|name|type|server|database|region|email|ca\.crt|tls\.crt)$/i.test(name);
    if (isPlain || !/^(literal|file|other)$/.test(readWritten(text))) return [];
    return [
      secretFact(site, {
        key: name,
        kind,
        origin: 'kubernetes secret',
        span: value.span,
        length: text.length,
        wellKnown: isWellKnown(text),
      }),
    ];
  });
}
