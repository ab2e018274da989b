package dev.switchboard.processor.write.template;

import dev.switchboard.processor.model.ApiModel;

/** Writes the function and its log group. */
final class HandlerSection {
    private static final String FUNCTION = """
                  Runtime: !Ref Runtime
                  Architectures: [!Ref Architecture]
                  MemorySize: !Ref MemorySize
                  Timeout: !Ref Timeout
                  Role: !GetAtt HandlerRole.Arn
                  # Publishes a version with every change; otherwise the alias would keep pointing to the old one. SAM
                  # detects changes to this file and to the code, but not to parameters. The description contains the
                  # parameters, so that SAM detects changes to them as well.
                  AutoPublishAlias: live
                  AutoPublishAliasAllProperties: true
                  VersionDescription: !Sub
                    - ${Runtime} ${Architecture}, ${MemorySize} MB, ${Timeout} s, ${Endpoint}
                    - Endpoint: !If
                        - HasDomain
                        - !Sub https://${DomainName} ${StageName}
                        - !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}
                  # Starts from a snapshot that Lambda takes of each version. Without it, handshakes wait for a JVM to
                  # start.
                  SnapStart:
                    ApplyOn: PublishedVersions
                  LoggingConfig:
                    LogGroup: !Ref HandlerLogs
                  Environment:
                    Variables:
                      # The address to which messages to clients are posted. With a custom domain, it does not contain
                      # the stage.
                      WEBSOCKET_API_ENDPOINT: !If
                        - HasDomain
                        - !Sub https://${DomainName}
                        - !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}
            """;

    private static final String TABLE = """
                      # Distinguishes this API's connections from those of other APIs in the same table.
                      WEBSOCKET_GATEWAY_ID: !Sub ${Api}/${StageName}
                      CONNECTIONS_TABLE: !Ref Connections
            """;

    private static final String LOGS = """

              # Created here, not by Lambda, so that log lines expire and the log group is deleted with the stack.
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
                    # The jar is complete, so `sam build` must not build it again.
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
