import type { ImageReference } from './image.ts';

interface KnownImage {
  /** Matches `registry/repository`. */
  readonly name: RegExp;
  /** The user that its Dockerfile ends with. */
  readonly user: string;
  /** Which tags of the repository: a pattern, or the version since when. All of them when left out. */
  readonly tags?: RegExp | { readonly since: string };
}

const hub = (...repositories: readonly string[]): RegExp => new RegExp(`^docker\\.io/(${repositories.join('|')})$`);

/**
 * Applications of Bitnami whose Dockerfiles end with `USER 1001`. Its language images (node, python …) and some older
 * web applications start as root and are not among them.
 */
const bitnamiApplications =
  'postgresql|postgresql-repmgr|pgpool|pgbouncer|redis|redis-sentinel|redis-cluster|valkey|mongodb|mariadb|mariadb-galera|mysql|kafka|zookeeper|rabbitmq|nginx|apache|haproxy|elasticsearch|opensearch|kibana|memcached|kubectl|etcd|keycloak|minio|prometheus|grafana|cassandra|consul|tomcat';

/**
 * Images that are known not to start as root. An image that starts as root and drops its rights by itself (nginx,
 * postgres, redis, vault …) does not belong here: its process is root until it has done so.
 *
 * Each row is from the Dockerfile of the image: nginx/docker-nginx-unprivileged, bitnami/containers,
 * GoogleContainerTools/distroless, edu.chainguard.dev, prometheus/*, prometheus-community/*, oliver006/redis_exporter,
 * grafana/*, elastic/elasticsearch (distribution/docker), elastic/kibana, opensearch-project/opensearch-build,
 * jenkinsci/docker, SonarSource/docker-sonarqube, keycloak/keycloak (quarkus/container), docker-library/memcached,
 * docker-library/haproxy, docker-solr, TimWolla/docker-adminer, docker-library/docker (dind-rootless), percona/percona-docker,
 * Kong/docker-kong, fluent/fluentd-docker-image, liquibase/docker, OpenLiberty/ci.docker, apache/kafka (docker/jvm), apache/airflow,
 * confluentinc/kafka-images, curl/curl-container, n8n-io/n8n, node-red/node-red-docker, jaegertracing/jaeger,
 * open-telemetry/opentelemetry-collector-releases, dexidp/dex, oauth2-proxy/oauth2-proxy, argoproj/argo-cd,
 * kubernetes/ingress-nginx (rootfs), cert-manager/cert-manager, pgadmin-org/pgadmin4, gotenberg/gotenberg,
 * SeleniumHQ/docker-selenium, jupyter/docker-stacks, dotnet/dotnet-docker (chiseled), microsoft/mssql-docker,
 * prowler-cloud/prowler, aquasecurity/tfsec, FairwindsOps/polaris, kubescape/kubescape, tenable/terrascan, cloud-custodian/cloud-custodian.
 */
const knownImages: readonly KnownImage[] = [
  { name: /^(docker\.io|ghcr\.io|quay\.io|public\.ecr\.aws)\/(nginxinc|nginx)\/nginx-unprivileged$/, user: '101' },
  { name: new RegExp(`^(docker\\.io|public\\.ecr\\.aws)/bitnami(legacy|secure)?/(${bitnamiApplications})$`), user: '1001' },
  { name: /^gcr\.io\/distroless\//, tags: /(^|-)nonroot(-|$)/, user: '65532' },
  { name: /^cgr\.dev\/chainguard\/(static|glibc-dynamic|python|node|nginx|jre|curl|git)$/, user: '65532' },

  {
    name: /^(docker\.io\/prom|quay\.io\/prometheus)\/(prometheus|alertmanager|node-exporter|pushgateway|statsd-exporter|mysqld-exporter)$/,
    user: 'nobody',
  },
  { name: /^(docker\.io\/prometheuscommunity|quay\.io\/prometheuscommunity)\/(postgres|elasticsearch)-exporter$/, user: 'nobody' },
  { name: hub('oliver006/redis_exporter'), user: '59000:59000' },
  { name: hub('grafana/grafana', 'grafana/grafana-oss', 'grafana/grafana-enterprise'), user: '472' },
  { name: hub('grafana/loki'), user: '10001' },

  {
    name: /^(docker\.io\/library|docker\.elastic\.co\/elasticsearch|docker\.io\/elastic)\/elasticsearch$/,
    tags: { since: '8' },
    user: '1000:0',
  },
  { name: /^(docker\.io\/library|docker\.elastic\.co\/kibana|docker\.io\/elastic)\/kibana$/, tags: { since: '7' }, user: '1000' },
  { name: /^(docker\.io|public\.ecr\.aws)\/opensearchproject\/opensearch(-dashboards)?$/, user: '1000' },

  { name: hub('jenkins/jenkins', 'jenkins/inbound-agent', 'jenkins/agent'), user: 'jenkins' },
  { name: hub('library/sonarqube'), tags: { since: '10' }, user: 'sonarqube' },
  { name: /^quay\.io\/keycloak\/keycloak$/, tags: { since: '17' }, user: '1000' },
  { name: hub('library/memcached'), user: 'memcache' },
  { name: hub('library/haproxy'), tags: { since: '2.4' }, user: 'haproxy' },
  { name: hub('library/solr'), tags: { since: '7' }, user: '8983' },
  { name: hub('library/adminer'), user: 'adminer' },
  { name: hub('library/percona', 'percona/percona-server'), tags: /^(5\.7(\.(2[4-9]|[3-9]\d))?|8(\.\d+)*)([-.]|$)/, user: 'mysql' },
  { name: hub('library/kong'), tags: { since: '3' }, user: 'kong' },
  { name: hub('fluent/fluentd'), tags: { since: '1.10' }, user: 'fluent' },
  { name: hub('library/liquibase', 'liquibase/liquibase'), tags: { since: '4' }, user: 'liquibase' },
  { name: hub('library/open-liberty'), tags: { since: '20' }, user: '1001' },
  { name: hub('library/docker'), tags: /(^|-)rootless$/, user: 'rootless' },

  { name: hub('apache/kafka'), user: 'appuser' },
  { name: hub('apache/airflow'), tags: { since: '2' }, user: '50000' },
  {
    name: hub('confluentinc/cp-kafka', 'confluentinc/cp-zookeeper', 'confluentinc/cp-schema-registry'),
    tags: { since: '6' },
    user: 'appuser',
  },

  { name: /^(docker\.io\/curlimages|quay\.io\/curl)\/curl$/, user: 'curl_user' },
  { name: /^(docker\.io\/n8nio|docker\.n8n\.io\/n8nio|ghcr\.io\/n8n-io)\/n8n$/, tags: { since: '1' }, user: 'node' },
  { name: hub('nodered/node-red'), user: 'node-red' },
  { name: /^(docker|quay)\.io\/jaegertracing\/(all-in-one|jaeger-collector|jaeger-query|jaeger-agent|jaeger)$/, user: '10001' },
  {
    name: /^(docker\.io\/otel|ghcr\.io\/open-telemetry\/opentelemetry-collector-releases)\/opentelemetry-collector(-contrib|-k8s)?$/,
    user: '10001',
  },
  { name: /^(ghcr\.io|docker\.io)\/dexidp\/dex$/, user: '1001:1001' },
  { name: /^quay\.io\/oauth2-proxy\/oauth2-proxy$/, tags: { since: '7' }, user: '65532' },
  { name: /^quay\.io\/argoproj\/argocd$/, user: '999' },
  { name: /^registry\.k8s\.io\/ingress-nginx\/controller$/, user: 'www-data' },
  {
    name: /^quay\.io\/jetstack\/cert-manager-(controller|webhook|cainjector|acmesolver|startupapicheck)$/,
    tags: { since: '1' },
    user: '1000',
  },
  { name: hub('dpage/pgadmin4'), user: '5050' },
  { name: hub('gotenberg/gotenberg'), tags: { since: '7' }, user: 'gotenberg' },
  {
    name: hub('selenium/(hub|node-chrome|node-firefox|node-edge|standalone-chrome|standalone-firefox|standalone-edge)'),
    tags: { since: '4' },
    user: '1200',
  },
  { name: /^(docker\.io|quay\.io)\/jupyter\/[a-z]+-notebook$/, user: '1000' },

  { name: /^mcr\.microsoft\.com\/dotnet\/(runtime-deps|runtime|aspnet)$/, tags: /-(chiseled|distroless)/, user: '1654' },
  { name: /^mcr\.microsoft\.com\/mssql\/server$/, tags: { since: '2019' }, user: 'mssql' },

  { name: /^(docker\.io\/toniblyx|docker\.io\/prowlercloud|public\.ecr\.aws\/prowler-cloud)\/prowler$/, user: 'prowler' },
  { name: hub('aquasec/tfsec', 'tfsec/tfsec'), tags: { since: '1' }, user: 'nobody' },
  { name: /^(us-docker\.pkg\.dev\/fairwinds-ops\/oss|quay\.io\/fairwinds)\/polaris$/, user: '1200' },
  { name: /^quay\.io\/(kubescape|armosec)\/kubescape$/, tags: { since: '2' }, user: 'nonroot' },
  { name: hub('tenable/terrascan'), user: 'terrascan' },
  { name: hub('cloudcustodian/c7n'), user: 'custodian' },
];

/**
 * The user that an image from outside starts as, where its publisher documents one other than root.
 *
 * @returns `undefined` for every other image, which then counts as one that starts as root
 */
export function knownUser(reference: ImageReference): string | undefined {
  const name = `${reference.registry}/${reference.repository}`;
  return knownImages.find((known) => known.name.test(name) && hasTag(reference, known.tags))?.user;
}

/** Does it take the tag to tell the user of an image of this repository? */
export function dependsOnTag(reference: ImageReference): boolean {
  const name = `${reference.registry}/${reference.repository}`;
  return knownImages.some((known) => known.name.test(name) && known.tags !== undefined);
}

/** .NET's images name their unprivileged user in the environment since version 8. @see https://devblogs.microsoft.com/dotnet/securing-containers-with-rootless/ */
const dotnet: KnownImage = {
  name: /^mcr\.microsoft\.com\/dotnet\/(runtime-deps|runtime|aspnet|sdk)$/,
  tags: { since: '8' },
  user: '1654',
};

/** Variables that an image from outside is known to define, as far as they can decide who runs in it. */
export function knownEnvironment(reference: ImageReference): ReadonlyMap<string, string> {
  const isDotnet = dotnet.name.test(`${reference.registry}/${reference.repository}`) && hasTag(reference, dotnet.tags);
  return new Map(isDotnet ? [['APP_UID', dotnet.user]] : []);
}

function hasTag({ tag, digest }: ImageReference, wanted: KnownImage['tags']): boolean {
  if (wanted === undefined) return true;
  // Without a tag and a digest it is `latest`, which is newer than the first version that had the user.
  if (wanted instanceof RegExp) return tag !== undefined && wanted.test(tag);
  if (tag === undefined) return digest === undefined;
  const version = /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1];
  return version === undefined ? tag === 'latest' : isSince(version, wanted.since);
}

function isSince(version: string, since: string): boolean {
  const numbers = version.split('.').map(Number);
  for (const [index, wanted] of since.split('.').map(Number).entries()) {
    const given = numbers[index];
    // `2` may be 2.0 as well as 2.9.
    if (given === undefined) return false;
    if (given !== wanted) return given > wanted;
  }
  return true;
}
