package dev.switchboard.processor.write.template;

/** Writes the outputs that clients, other programs, and an enclosing template need. */
final class OutputsSection {
    private static final String OUTPUTS = """

            Outputs:
              WebSocketAddress:
                Description: Address that clients connect to.
                Value: !If
                  - HasDomain
                  - !Sub wss://${DomainName}
                  - !Sub wss://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}
              CallbackAddress:
                Description: Address to which other programs post messages. They need execute-api:ManageConnections.
                Value: !If
                  - HasDomain
                  - !Sub https://${DomainName}
                  - !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}
              DomainTarget:
                Condition: HasDomain
                Description: Target of the domain's DNS record (a CNAME, or an alias in Route 53).
                Value: !GetAtt Domain.RegionalDomainName
              ApiId:
                Value: !Ref Api
              FunctionName:
                Value: !Ref Handler
              FunctionAliasArn:
                Value: !Sub ${Handler.Alias.AliasArn}
              RoleName:
                Description: The function's role, for policies of your own.
                Value: !Ref HandlerRole
              LogGroupName:
                Value: !Ref HandlerLogs
            """;

    private static final String TABLE = """
              GatewayId:
                Description: Value of WEBSOCKET_GATEWAY_ID for other programs that send through the custom domain.
                Value: !Sub ${Api}/${StageName}
              TableName:
                Value: !Ref Connections
              TableArn:
                Value: !GetAtt Connections.Arn
            """;

    private OutputsSection() {}

    static String write(boolean keepsConnections) {
        return keepsConnections ? OUTPUTS + TABLE : OUTPUTS;
    }
}
