package dev.switchboard.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/** Repeated measurements of the same quantity. Not thread-safe. */
public final class Samples {
    private double[] values = new double[0];

    /** Adds a measurement. */
    public void add(double value) {
        values = Arrays.copyOf(values, values.length + 1);
        values[values.length - 1] = value;
    }

    /** Returns the number of measurements. */
    public int count() {
        return values.length;
    }

    /** Returns the measurement in the middle, or the mean of the two in the middle. */
    public double median() {
        return (quantile(0.5, false) + quantile(0.5, true)) / 2;
    }

    /** Returns a quantile. For example, 0 gives the smallest measurement, 0.5 the median, and 1 the largest. */
    public double quantile(double share) {
        return quantile(share, true);
    }

    /** Returns the median and the range, such as {@code 28 (25–33)}. */
    public String summary(int decimals) {
        return number(median(), decimals) + " (" + number(quantile(0), decimals) + "–" + number(quantile(1), decimals)
                + ")";
    }

    /** Formats a number for the table. */
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private double quantile(double share, boolean upper) {
        if (values.length == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * sorted.length;
        int index = upper ? (int) place : (int) Math.ceil(place) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }
}
