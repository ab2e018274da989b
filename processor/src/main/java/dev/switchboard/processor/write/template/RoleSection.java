package dev.switchboard.processor.write.template;

/** What the function may do: what Switchboard's runtime does, on what is of this API, and what the deployer adds. */
final class RoleSection {
    private static final String ROLE = """

              # What Switchboard calls, on nothing but this API's own. What your routes call on top comes with FurtherPolicyArns.
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
