package dev.switchboard.processor.write.template;

/** What can be chosen with each deployment, and what follows from it. */
final class ParametersSection {
    private static final String FUNCTION = """
            Parameters:
              StageName:
                Type: String
                Default: live
                AllowedPattern: ^[A-Za-z0-9_-]{1,128}$
                Description: The end of the API's address, unless it has a domain of its own.
              MemorySize:
                Type: Number
                Default: 1024
                MinValue: 128
                MaxValue: 10240
                Description: Memory of the function in MB; its share of a CPU grows with it, up to a whole one at 1769.
              Timeout:
                Type: Number
                Default: 29
                MinValue: 1
                MaxValue: 29
                Description: Seconds that the function may take. API Gateway waits for 29.
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
                Description: Handshakes and messages per second that the whole API takes. Each may cost a read of the table and many sends.
              ThrottlingBurstLimit:
                Type: Number
                Default: 200
                MinValue: 1
                Description: How many of these may come at once.
              FurtherPolicyArns:
                Type: CommaDelimitedList
                Default: ""
                Description: Managed policies for whatever else the routes touch, such as tables of your own. Empty, none.
              AlarmTopicArn:
                Type: String
                Default: ""
                Description: The SNS topic that hears of alarms. Empty, they show in CloudWatch only.
              AlarmThreshold:
                Type: Number
                Default: 10
                MinValue: 1
                Description: How many errors within five minutes are an alarm.
            """;

    private static final String DOMAIN = """
              DomainName:
                Type: String
                Default: ""
                MaxLength: 200
                Description: A domain of your own, such as ws.example.com, that no HTTP or REST API uses. Empty, none.
              CertificateArn:
                Type: String
                Default: ""
                Description: The domain's certificate in AWS Certificate Manager, in this region.
            """;

    private static final String AUTHORIZER = """
              AuthorizerFunctionArn:
                Type: String
                Default: ""
                AllowedPattern: ^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:.+)?$
                ConstraintDescription: must be the ARN of a Lambda function in this account and region, or empty
                Description: The Lambda authorizer that decides who may connect. EMPTY, EVERYBODY MAY.
              AuthorizerIdentitySource:
                Type: CommaDelimitedList
                Default: route.request.querystring.token
                Description: What a client must bring, or it gets a 401 before the authorizer is asked.
            """;

    private static final String RULES = """

            Rules:
              DomainHasItsCertificate:
                RuleCondition: !Not [!Equals [!Ref DomainName, ""]]
                Assertions:
                  - Assert: !Not [!Equals [!Ref CertificateArn, ""]]
                    AssertDescription: A DomainName takes a CertificateArn as well.

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
