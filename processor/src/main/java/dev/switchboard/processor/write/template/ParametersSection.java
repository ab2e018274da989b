package dev.switchboard.processor.write.template;

/** Writes the parameters that can be set with each deployment, with the rules and conditions that depend on them. */
final class ParametersSection {
    private static final String FUNCTION = """
            Parameters:
              StageName:
                Type: String
                Default: live
                AllowedPattern: ^[A-Za-z0-9_-]{1,128}$
                Description: The last part of the API's address, unless it has a custom domain.
              MemorySize:
                Type: Number
                Default: 1024
                MinValue: 128
                MaxValue: 10240
                Description: Memory of the function in MB. Its CPU share grows with it and reaches one CPU at 1769 MB.
              Timeout:
                Type: Number
                Default: 29
                MinValue: 1
                MaxValue: 29
                Description: Seconds that the function may take. API Gateway waits no longer than 29.
              Architecture:
                Type: String
                Default: arm64
                AllowedValues: [arm64, x86_64]
              Runtime:
                Type: String
                Default: java21
                AllowedValues: [java21, java25]
              LogRetentionDays:
                Type: Number
                Default: 30
                AllowedValues: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]
              ThrottlingRateLimit:
                Type: Number
                Default: 100
                MinValue: 1
                Description: Handshakes and messages per second that the API accepts. Each may cause many sends.
              ThrottlingBurstLimit:
                Type: Number
                Default: 200
                MinValue: 1
                Description: Handshakes and messages that may arrive at once.
              FurtherPolicyArns:
                Type: CommaDelimitedList
                Default: ""
                Description: ARNs of managed policies for whatever else the routes use, such as your own tables.
              AlarmTopicArn:
                Type: String
                Default: ""
                Description: ARN of the SNS topic that receives alarms. If empty, alarms appear in CloudWatch only.
              AlarmThreshold:
                Type: Number
                Default: 10
                MinValue: 1
                Description: Number of errors within five minutes that raises an alarm.
            """;

    private static final String DOMAIN = """
              DomainName:
                Type: String
                Default: ""
                MaxLength: 200
                Description: Custom domain, such as ws.example.com, that no HTTP or REST API uses. Empty means none.
              CertificateArn:
                Type: String
                Default: ""
                Description: ARN of the domain's certificate in AWS Certificate Manager, in this region.
            """;

    private static final String AUTHORIZER = """
              AuthorizerFunctionArn:
                Type: String
                Default: ""
                AllowedPattern: ^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:.+)?$
                ConstraintDescription: must be the ARN of a Lambda function in this account and region, or empty
                Description: ARN of the Lambda authorizer that decides who may connect. IF EMPTY, EVERYBODY MAY CONNECT.
              AuthorizerIdentitySource:
                Type: CommaDelimitedList
                Default: route.request.querystring.token
                Description: Values that a client must send. If one is missing, API Gateway itself responds with 401.
            """;

    private static final String RULES = """

            Rules:
              DomainHasItsCertificate:
                RuleCondition: !Not [!Equals [!Ref DomainName, ""]]
                Assertions:
                  - Assert: !Not [!Equals [!Ref CertificateArn, ""]]
                    AssertDescription: A DomainName needs a CertificateArn.

            Conditions:
              HasDomain: !And [!Not [!Equals [!Ref DomainName, ""]], !Not [!Equals [!Ref CertificateArn, ""]]]
              HasFurtherPolicies: !Not [!Equals [!Join ["", !Ref FurtherPolicyArns], ""]]
              HasAlarmTopic: !Not [!Equals [!Ref AlarmTopicArn, ""]]
            """;

    private static final String IS_GUARDED = """
              HasAuthorizer: !Not [!Equals [!Ref AuthorizerFunctionArn, ""]]
            """;

    private ParametersSection() {}

    static String write(boolean canBeGuarded) {
        return FUNCTION + DOMAIN + (canBeGuarded ? AUTHORIZER + RULES + IS_GUARDED : RULES);
    }
}
