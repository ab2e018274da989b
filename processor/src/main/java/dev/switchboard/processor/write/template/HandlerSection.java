package dev.switchboard.processor.write.template;

import dev.switchboard.processor.model.ApiModel;

/** The function, and the log that it writes. */
final class HandlerSection {
    private static final String FUNCTION = """
                  Runtime: !Ref Runtime
                  Architectures: [!Ref Architecture]
                  MemorySize: !Ref MemorySize
                  Timeout: !Ref Timeout
                  Role: !GetAtt HandlerRole.Arn
                  # A version with each change of anything here: the alias would go on with the old one otherwise. SAM sees changes of
                  # this file and of the code, but none of a parameter: those change the description, which takes a new version.
                  AutoPublishAlias: live
                  AutoPublishAliasAllProperties: true
                  VersionDescription: !Sub
                    - ${Runtime} ${Architecture}, ${MemorySize} MB, ${Timeout} s, ${Endpoint}
                    - Endpoint: !If
                        - HasDomain
                        - !Sub https://${DomainName} ${StageName}
                        - !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}
                  # Starts from a snapshot taken when the version is published. Without it, handshakes wait for a JVM to start.
                  SnapStart:
                    ApplyOn: PublishedVersions
                  LoggingConfig:
                    LogGroup: !Ref HandlerLogs
                  Environment:
                    Variables:
                      # Where messages to clients are posted. At a domain of its own the API has no stage in its address.
                      WEBSOCKET_API_ENDPOINT: !If
                        - HasDomain
                        - !Sub https://${DomainName}
                        - !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}
            """;

    private static final String TABLE = """
                      # Tells this API's connections from those of others in the same table.
                      WEBSOCKET_GATEWAY_ID: !Sub ${Api}/${StageName}
                      CONNECTIONS_TABLE: !Ref Connections
            """;

    private static final String LOGS = """

              # Made here, and not by Lambda at the first line: so it has a retention, and goes with the stack.
              HandlerLogs:
                Type: AWS::Logs::LogGroup
                DeletionPolicy: Delete
                UpdateReplacePolicy: Delete
                Properties:
                  RetentionInDays: !Ref LogRetentionDays
            """;

    private HandlerSection() {}

    static String write(ApiModel api, String codeUri) {
        return """

                  Handler:
                    Type: AWS::Serverless::Function
                    # The jar is packed already: `sam build` passes it on as it is.
                    Metadata:
                      SkipBuild: true
                    Properties:
                      CodeUri: %s
                      Handler: %s
                """.formatted(Yaml.quoted(codeUri), Yaml.quoted(api.handler().canonicalName()))
                + FUNCTION
                + (api.keepsConnections() ? TABLE : "")
                + LOGS;
    }
}
