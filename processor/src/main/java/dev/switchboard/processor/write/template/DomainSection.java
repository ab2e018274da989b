package dev.switchboard.processor.write.template;

/** Writes the custom domain of the API. */
final class DomainSection {
    private static final String DOMAIN = """

              Domain:
                Type: AWS::ApiGatewayV2::DomainName
                Condition: HasDomain
                Properties:
                  DomainName: !Ref DomainName
                  DomainNameConfigurations:
                    - CertificateArn: !Ref CertificateArn
                      EndpointType: REGIONAL
                      SecurityPolicy: TLS_1_2

              DomainMapping:
                Type: AWS::ApiGatewayV2::ApiMapping
                Condition: HasDomain
                Properties:
                  ApiId: !Ref Api
                  DomainName: !Ref Domain
                  Stage: !Ref Stage
            """;

    private DomainSection() {}

    static String write() {
        return DOMAIN;
    }
}
