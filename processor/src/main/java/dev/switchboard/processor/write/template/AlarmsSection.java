package dev.switchboard.processor.write.template;

/**
 * Writes alarms for the errors that API Gateway counts, because Lambda does not count an error that the handler itself
 * answered.
 */
final class AlarmsSection {
    private AlarmsSection() {}

    static String write() {
        return """

              # The alarms use API Gateway's metrics, which count responses with 4xx and 5xx. Lambda's own error metric
              # leaves out errors that the handler answers with 500.
            """
                + alarm(
                        "IntegrationErrorAlarm",
                        "IntegrationError",
                        "Routes responded with errors; the function's log has the reasons.")
                + "\n"
                + alarm(
                        "ExecutionErrorAlarm",
                        "ExecutionError",
                        "API Gateway got no response: the function crashed, was throttled, or could not be called.");
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
