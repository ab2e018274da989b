package dev.switchboard.processor.write.template;

/** The table of connections. */
final class ConnectionsSection {
    private static final String TABLE = """

              # Who is connected. Nothing in it outlives the API, so it goes with the stack.
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
                  # $disconnect is best effort: what it has left behind goes by itself.
                  TimeToLiveSpecification:
                    AttributeName: ttl
                    Enabled: true
            """;

    private ConnectionsSection() {}

    static String write(boolean keepsConnections) {
        return keepsConnections ? TABLE : "";
    }
}
