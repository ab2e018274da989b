package dev.switchboard.processor.write.template;

/**
 * Writes the role of the function. The role allows what Switchboard's runtime does with the resources of this API, and
 * whatever the deployment adds.
 */
final class RoleSection {
    private static final String ROLE = """

              # Allows what Switchboard calls, on the resources of this API only. FurtherPolicyArns allow what your
              # routes call.
              HandlerRole:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Principal:
                          Service: lambda.amazonaws.com
                        Action: sts:AssumeRole
                  ManagedPolicyArns: !If [HasFurtherPolicies, !Ref FurtherPolicyArns, !Ref AWS::NoValue]
                  Policies:
                    - PolicyName: switchboard
                      PolicyDocument:
                        Version: "2012-10-17"
                        Statement:
                          - Sid: Log
                            Effect: Allow
                            Action:
                              - logs:CreateLogStream
                              - logs:PutLogEvents
                            Resource: !GetAtt HandlerLogs.Arn
                          - Sid: PostToAskAboutAndCloseConnections
                            Effect: Allow
                            Action: execute-api:ManageConnections
                            Resource:
                              - !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${StageName}/POST/@connections/*
                              - !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${StageName}/GET/@connections/*
                              - !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${StageName}/DELETE/@connections/*
            """;

    private static final String TABLE = """
                          - Sid: KeepConnections
                            Effect: Allow
                            Action:
                              - dynamodb:BatchWriteItem
                              - dynamodb:DeleteItem
                              - dynamodb:GetItem
                              - dynamodb:PutItem
                              - dynamodb:Scan
                              - dynamodb:UpdateItem
                            Resource: !GetAtt Connections.Arn
                          - Sid: FindConnectionsOfUsers
                            Effect: Allow
                            Action: dynamodb:Query
                            Resource: !Sub ${Connections.Arn}/index/userId-index
            """;

    private RoleSection() {}

    static String write(boolean keepsConnections) {
        return keepsConnections ? ROLE + TABLE : ROLE;
    }
}
