/**
 * Words that are tried first: defaults of images and products, and what people write for want of a password.
 *
 * Defaults: https://hub.docker.com/_/postgres, /_/mysql, /_/mongo, /_/rabbitmq (guest), /r/minio/minio (minioadmin),
 * /_/neo4j, https://grafana.com/docs/grafana/latest/setup-grafana/sign-in-to-grafana/ (admin),
 * https://tomcat.apache.org (tomcat, s3cret), https://developer.hashicorp.com/vagrant/docs/boxes/base (vagrant).
 * Common passwords: https://github.com/danielmiessler/SecLists/tree/master/Passwords/Common-Credentials
 */
const words = new Set(
  `password passwd pass passw0rd passwort secret secret123 s3cret supersecret topsecret mysecret mysecretpassword
  admin administrator admin1 admin123 adminadmin adminpass adminpassword root toor rootpass rootpassword rootroot guest
  default test test123 testtest testing tester testpass testpassword user userpass userpassword demo example foobar foo bar
  123 1234 12345 123456 1234567 12345678 123456789 1234567890 0000 1111 111111 qwerty abc123 abcd1234 letmein welcome welcome1
  iloveyou monkey dragon postgres postgresql mysql mariadb mongo mongodb redis rabbitmq minio minioadmin minio123 elastic
  elasticsearch kibana neo4j neo4jneo4j oracle mssql sa sqlserver tomcat jenkins grafana prom-operator harbor12345 nexus sonar
  sonarqube gitlab nagios zabbix cassandra couchdb influxdb influx clickhouse keycloak wordpress drupal joomla magento
  nextcloud owncloud ansible vagrant ubuntu debian centos raspberry pi docker kubernetes cloud azure aws local localhost dev
  developer development string`.split(/\s+/),
);

const shapes =
  /^(please)?(change|alter|edit|update)[-_ .]?(me|this|it|now|please|in|before|after)|^(default|initial|temp|temporary)[-_ ]?pass|^p[a@4][s5$]{2}w[o0]rd[!.\d]{0,4}$|^(admin|root|user|test|welcome|qwerty|changeit|changeme)[!@#.\d]{0,5}$/i;

/** Is the value one that anyone would try: a product's default, `changeme`, `password1`? */
export const isWellKnown = (value: string): boolean =>
  words.has(value.toLowerCase()) || shapes.test(value) || /change[-_ ]?me/i.test(value);

/** Names of administrators that need no guessing. */
const accounts = /^(admin|administrator|root|sa|sysadmin|superuser|dbadmin|sqladmin|dbo|guest|public|adm)\d{0,3}$/i;

export const isPredictableAccount = (name: string): boolean => accounts.test(name);
