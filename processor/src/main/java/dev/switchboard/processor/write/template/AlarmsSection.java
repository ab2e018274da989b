package dev.switchboard.processor.write.template;

/**
 * Writes alarms on the errors that API Gateway counts, because Lambda does not count an error that the handler itself
 * answered.
 */
final class AlarmsSection {
    private AlarmsSection() {}

    static String write() {
        return """

              # Lambda does not count a handled error, which is answered with 500; API Gateway counts answers of 4xx and 5xx.
            """
                + alarm(
                        "IntegrationErrorAlarm",
                        "IntegrationError",
                        "Routes answered with errors: the function's log says which.")
                + "\n"
                + alarm(
                        "ExecutionErrorAlarm",
                        "ExecutionError",
                        "API Gateway could not call the function: a permission, a throttle, or a function that broke off.");
    }

    private static String alarm(String id, String metric, String description) {
        return """
                  %s:
                    Type: AWS::CloudWatch::Alarm
                    Properties:
                      AlarmDescription: %s
                      Namespace: AWS/ApiGateway
                      MetricName: %s
                      Dimensions:
                        - Name: ApiId
                          Value: !Ref Api
                        - Name: Stage
                          Value: !Ref StageName
                      Statistic: Sum
                      Period: 300
                      EvaluationPeriods: 1
                      Threshold: !Ref AlarmThreshold
                      ComparisonOperator: GreaterThanOrEqualToThreshold
                      TreatMissingData: notBreaching
                      AlarmActions: !If [HasAlarmTopic, [!Ref AlarmTopicArn], !Ref AWS::NoValue]
                """.formatted(id, Yaml.quoted(description), metric);
    }
}
