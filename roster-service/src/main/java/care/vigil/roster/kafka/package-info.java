/** What the other services are told: current snapshots on the compacted topics. */
package care.vigil.roster.kafka;
