/** Procedures of Neo4j 5.26 without plug-ins, so that those missing here are not called unknown. */

const READS = `db.awaitIndex db.awaitIndexes db.index.fulltext.awaitEventuallyConsistentIndexRefresh
  db.index.fulltext.listAvailableAnalyzers db.index.fulltext.queryNodes db.index.fulltext.queryRelationships
  db.index.vector.queryNodes db.index.vector.queryRelationships db.info db.labels db.ping db.propertyKeys db.relationshipTypes
  db.schema.nodeTypeProperties db.schema.relTypeProperties db.schema.visualization db.stats.retrieve
  db.stats.retrieveAllAnonymized db.stats.status dbms.cluster.routing.getRoutingTable dbms.components dbms.info
  dbms.listCapabilities dbms.listConfig dbms.listConnections dbms.queryJmx dbms.routing.getRoutingTable dbms.showCurrentUser
  dbms.upgradeStatus tx.getMetaData`
const WRITES = `db.clearQueryCaches db.create.setNodeVectorProperty db.create.setRelationshipVectorProperty
  db.create.setVectorProperty db.createLabel db.createProperty db.createRelationshipType db.index.vector.createNodeIndex
  db.prepareForReplanning db.resampleIndex db.resampleOutdatedIndexes db.stats.clear db.stats.collect db.stats.stop
  dbms.killConnection dbms.killConnections dbms.upgrade tx.setMetaData`

export const neo4jProcedures: ReadonlyMap<string, 'reads' | 'writes'> = new Map([
  ...READS.split(/\s+/).map(name => [name, 'reads'] as const),
  ...WRITES.split(/\s+/).map(name => [name, 'writes'] as const),
])
