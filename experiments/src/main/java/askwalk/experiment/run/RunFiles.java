package askwalk.experiment.run;

/** The names of the files in a run directory. */
final class RunFiles {

    static final String STATUS = "STATUS";
    static final String LOCK = ".lock";
    static final String CONFIG = "config.json";
    static final String ENVIRONMENT = "environment.json";
    static final String MANIFEST = "manifest.json";
    static final String PROTOCOL = "protocol.json";
    static final String METRICS = "metrics.json";
    static final String SUCCESS_TABLE = "success_by_turn.csv";
    static final String SUCCESS_CHART = "success_by_turn.svg";
    static final String SATISFACTION_TABLE = "uncalibrated_satisfaction_by_turn.csv";
    static final String COVERAGE_TABLE = "coverage_by_turn.csv";

    private RunFiles() {}

    /** Returns the rows file of a policy; policies are counted from 1. */
    static String rows(int number, String policy) {
        return "rows/" + number + "-" + policy.replaceAll("[^A-Za-z0-9._-]", "-") + ".csv";
    }
}
