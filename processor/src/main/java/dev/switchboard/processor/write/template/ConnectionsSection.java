package dev.switchboard.processor.write.template;

/** Writes the table of connections. */
final class ConnectionsSection {
    private static final String TABLE = """

              # The open connections. They end with the API, so the table is deleted with the stack.
              Connections:
                Type: AWS::DynamoDB::Table
                DeletionPolicy: Delete
                UpdateReplacePolicy: Delete
                Properties:
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions:
                    - {AttributeName: PK, AttributeType: S}
                    - {AttributeName: SK, AttributeType: S}
                    - {AttributeName: userId, AttributeType: S}
                  KeySchema:
                    - {AttributeName: PK, KeyType: HASH}
                    - {AttributeName: SK, KeyType: RANGE}
                  GlobalSecondaryIndexes:
                    - IndexName: userId-index
                      KeySchema:
                        - {AttributeName: userId, KeyType: HASH}
                        - {AttributeName: SK, KeyType: RANGE}
                      Projection:
                        ProjectionType: ALL
                  # API Gateway does not guarantee that it calls $disconnect, so items expire.
                  TimeToLiveSpecification:
                    AttributeName: ttl
                    Enabled: true
            """;

    private ConnectionsSection() {}

    static String write(boolean keepsConnections) {
        return keepsConnections ? TABLE : "";
    }
}
