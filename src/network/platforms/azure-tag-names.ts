/**
 * Names of Azure's service tags, without regions. In a network security group any name is a tag; elsewhere, as in a flow
 * matrix, only these are, so that a name of the user's own is not taken for one.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/service-tags-overview#available-service-tags
 */
const names =
  'ActionGroup ApiManagement ApplicationInsightsAvailability AppConfiguration AppService AppServiceManagement AzureActiveDirectory ' +
  'AzureActiveDirectoryDomainServices AzureAdvancedThreatProtection AzureArcInfrastructure AzureAttestation AzureBackup AzureBotService ' +
  'AzureCloud AzureCognitiveSearch AzureConnectors AzureContainerRegistry AzureCosmosDB AzureDatabricks AzureDataExplorerManagement ' +
  'AzureDeviceUpdate AzureDevOps AzureDigitalTwins AzureEventGrid AzureFrontDoor AzureHealthcareAPIs AzureInformationProtection ' +
  'AzureIoTHub AzureKeyVault AzureLoadBalancer AzureMachineLearning AzureManagedGrafana AzureMonitor AzureOpenDatasets AzurePlatformDNS ' +
  'AzurePlatformIMDS AzurePlatformLKM AzureResourceManager AzureSentinel AzureSignalR AzureSiteRecovery AzureSphere AzureSpringCloud ' +
  'AzureStack AzureTrafficManager AzureUpdateDelivery AzureWebPubSub BatchNodeManagement ChaosStudio CognitiveServicesManagement ' +
  'DataFactory DataFactoryManagement Dynamics365ForMarketingEmail EOPExternalPublishedIPs EventHub GatewayManager ' +
  'GuestAndHybridManagement HDInsight Internet KustoAnalytics LogicApps LogicAppsManagement M365ManagementActivityApi ' +
  'MicrosoftAzureFluidRelay MicrosoftCloudAppSecurity MicrosoftContainerRegistry MicrosoftDefenderForEndpoint ' +
  'MicrosoftPurviewPolicyDistribution OneDsCollector PowerBI PowerPlatformInfra PowerQueryOnline Scuba SerialConsole ServiceBus ' +
  'ServiceFabric Sql SqlManagement Storage StorageSyncService TrafficManager VideoIndexer VirtualDesktop VirtualNetwork ' +
  'WindowsAdminCenter WindowsVirtualDesktop';

const documented: ReadonlySet<string> = new Set(names.toLowerCase().split(' '));

/** Is this a documented tag, alone or with a region (`Storage.WestEurope`)? */
export const isDocumentedTag = (text: string): boolean => documented.has(text.split('.', 1)[0]?.toLowerCase() ?? '');
