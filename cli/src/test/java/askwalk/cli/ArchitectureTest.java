package askwalk.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Conversation;
import askwalk.dataset.Datasets;
import askwalk.dataset.scpr.ScprLayout;
import askwalk.dataset.tsv.TsvLayout;
import askwalk.evaluation.Evaluation;
import askwalk.explanation.Explainer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.ModelFile;
import askwalk.policy.Policies;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceModel;
import askwalk.simulation.DialogueSimulator;
import askwalk.walk.Walk;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dependencies between modules and packages, and the Java features that the library does not use. */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("askwalk");

    /** The packages of policies, lowest first: each may use those before it. */
    private static final List<String> POLICIES_UPWARDS = List.of(
            "askwalk.settings..",
            "askwalk.model..",
            "askwalk.nn..",
            "askwalk.training..",
            "askwalk.wording..",
            "askwalk.conversation..",
            "askwalk.rules..",
            "askwalk.simulation..",
            "askwalk.path..",
            "askwalk.preference..",
            "askwalk.evaluation..",
            "askwalk.explanation..",
            "askwalk.policy..");

    /** The packages of the store, lowest first. */
    private static final List<String> STORE_UPWARDS = List.of(
            "askwalk.store.format",
            "askwalk.store.folder",
            "askwalk.store.jdbc",
            "askwalk.store.neo4j",
            "askwalk.store",
            "askwalk.insights");

    /** The packages of experiments, lowest first. */
    private static final List<String> EXPERIMENTS_UPWARDS = List.of(
            "askwalk.experiment.text",
            "askwalk.experiment.chart",
            "askwalk.experiment.run",
            "askwalk.experiment.report",
            "askwalk.experiment");

    private static final String[] GRAPH_CORE = {
        "askwalk.io..",
        "askwalk.concurrent..",
        "askwalk.random..",
        "askwalk.math..",
        "askwalk.provider..",
        "askwalk.graph..",
        "askwalk.walk.."
    };
    private static final String[] DATASETS = {"askwalk.dataset.."};
    private static final String CLI = "askwalk.cli..";
    private static final List<String> CLI_PACKAGES =
            List.of("askwalk.cli", "askwalk.cli.chat", "askwalk.cli.common", "askwalk.cli.data", "askwalk.cli.neo4j");

    /** Packages that are not API but used by the command: atomic files and text. */
    private static final List<String> INTERNALS_OF_THE_CLI = List.of("askwalk.io", "askwalk.experiment.text");

    /** A package and the other packages of Askwalk that it may use. */
    record Room(String name, List<String> mayUse) {}

    static Stream<Room> rooms() {
        List<Room> rooms = new ArrayList<>(List.of(
                new Room("askwalk.io..", List.of()),
                new Room("askwalk.concurrent..", List.of()),
                new Room("askwalk.random..", List.of()),
                new Room("askwalk.math..", List.of("askwalk.random")),
                new Room("askwalk.provider..", List.of()),
                new Room("askwalk.graph", List.of("askwalk.io")),
                new Room("askwalk.graph.memory..", List.of("askwalk.graph")),
                new Room("askwalk.graph.neo4j..", List.of("askwalk.graph", "askwalk.graph.memory")),
                new Room("askwalk.walk..", List.of("askwalk.graph", "askwalk.io")),
                new Room("askwalk.dataset..", List.of(GRAPH_CORE))));
        List<String> below = new ArrayList<>(List.of(GRAPH_CORE));
        for (String name : POLICIES_UPWARDS) {
            rooms.add(new Room(name, List.copyOf(below)));
            below.add(name);
        }
        for (String name : STORE_UPWARDS) {
            rooms.add(new Room(name, List.copyOf(below)));
            below.add(name);
        }
        rooms.add(new Room("askwalk.micrometer", List.copyOf(below)));
        rooms.add(new Room("askwalk.mcp", List.copyOf(below)));
        List<String> belowService = new ArrayList<>(below);
        belowService.add("askwalk.micrometer");
        belowService.add("askwalk.mcp");
        rooms.add(new Room("askwalk.service..", belowService));
        below.addAll(List.of(DATASETS));
        for (String name : EXPERIMENTS_UPWARDS) {
            rooms.add(new Room(name, List.copyOf(below)));
            below.add(name);
        }
        return rooms.stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aPackageUsesOnlyThoseBelowIt(Room room) {
        List<String> allowed = new ArrayList<>(room.mayUse());
        allowed.add(room.name());

        classes()
                .that()
                .resideInAPackage(room.name())
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("askwalk..").or(resideInAnyPackage(allowed.toArray(String[]::new))))
                .check(ALL);
    }

    @Test
    void everyClassHasARoom() {
        List<String> names = new ArrayList<>(rooms().map(Room::name).toList());
        names.add(CLI);

        classes().should().resideInAnyPackage(names.toArray(String[]::new)).check(ALL);
    }

    @Test
    void providersAreFoundByNameAndNotByClass() {
        noClasses()
                .that()
                .resideInAPackage("askwalk.policy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("askwalk.policy.*..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("askwalk.dataset")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("askwalk.dataset.*..")
                .check(ALL);
    }

    /** Evaluation and explanation do not depend on each other. */
    @Test
    void explanationAndEvaluationAreIndependent() {
        noClasses()
                .that()
                .resideInAPackage("askwalk.explanation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("askwalk.evaluation..")
                .check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("askwalk.(**)").should().beFreeOfCycles().check(ALL);
    }

    /** The page promises it for each module; the packages of datasets are free to use each other. */
    @Test
    void aPackageUsesThoseAboveItOnThePage() {
        List<String> order = ArchitecturePage.read().packages().values().stream()
                .flatMap(List::stream)
                .toList();
        Set<String> upwards = new TreeSet<>();
        for (JavaClass type : ALL) {
            String name = type.getPackageName();
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
                boolean within = name.startsWith("askwalk.dataset") && used.startsWith("askwalk.dataset");
                if (used.startsWith("askwalk") && !within && order.indexOf(used) > order.indexOf(name)) {
                    upwards.add(name + " -> " + used);
                }
            }
        }
        assertThat(upwards).isEmpty();
    }

    /** The command uses only packages that the architecture page lists as API, except for a few. */
    @Test
    void theCommandLineUsesTheApi() {
        hold(theCommandLineUsesTheApiAnd(INTERNALS_OF_THE_CLI));
    }

    /** The tree exporter is in the package of the trees. */
    private static ArchRule theCommandLineUsesTheApiAnd(List<String> internals) {
        List<String> allowed = new ArrayList<>(ArchitecturePage.read().api());
        allowed.addAll(internals);
        allowed.add(CLI);
        return classes()
                .that()
                .resideInAPackage(CLI)
                .and()
                .doNotHaveFullyQualifiedName("askwalk.cli.TreeShowCommand")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("askwalk..").or(resideInAnyPackage(allowed.toArray(String[]::new))));
    }

    @Test
    void onlyTheCommandThatShowsTreesKnowsTheirClasses() {
        hold(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("askwalk.cli.TreeShowCommand")
                .and()
                .resideOutsideOfPackage("askwalk.policy.factcrs")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("askwalk.policy.factcrs"));
    }

    @Test
    void theLibraryPrintsNothing() {
        hold(noClasses().that(resideOutsideOfPackage(CLI)).should().accessField(System.class, "out"));
        hold(noClasses().that(resideOutsideOfPackage(CLI)).should().accessField(System.class, "err"));
        hold(noClasses().that(resideOutsideOfPackage(CLI)).should().callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void theLibraryHasNoGlobalChance() {
        hold(noClasses()
                .that(resideOutsideOfPackage(CLI))
                .should()
                .dependOnClassesThat(belongToAnyOf(Random.class, ThreadLocalRandom.class)));
        hold(noClasses().that(resideOutsideOfPackage(CLI)).should().callMethod(Math.class, "random"));
    }

    @Test
    void theLibraryUsesNeitherSerializationNorReflection() {
        hold(noClasses()
                .that(resideOutsideOfPackage(CLI))
                .should()
                .dependOnClassesThat(belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)));
        hold(noClasses()
                .that(resideOutsideOfPackage(CLI))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect.."));
    }

    @Test
    void onlyTheCommandLineUsesItsLibraries() {
        hold(noClasses()
                .that(resideOutsideOfPackage(CLI))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei.progressbar.."));
        hold(noClasses()
                .that(resideOutsideOfPackage("askwalk.policy.factcrs"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.text.."));
    }

    @Test
    void onlyFormatsServersAndTheCommandLineUseJackson() {
        hold(noClasses()
                .that(resideOutsideOfPackages(
                        DATASETS[0],
                        "askwalk.store.format",
                        "askwalk.experiment..",
                        "askwalk.mcp",
                        "askwalk.service",
                        CLI))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.."));
    }

    @Test
    void onlyDataSetsAndTheCommandLineUseFastCsv() {
        hold(noClasses()
                .that(resideOutsideOfPackages(DATASETS[0], "askwalk.experiment..", CLI))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.fastcsv.."));
    }

    /** The driver is needed only with a database. */
    @Test
    void onlyTheNeo4jBackendAndTheCommandLineUseTheDriver() {
        hold(noClasses()
                .that(resideOutsideOfPackages("askwalk.graph.neo4j", "askwalk.store.neo4j", CLI))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j.."));
    }

    /** The server is under the GPL and stays in a process of its own. */
    @Test
    void theServerIsNotOnThisClassPath() {
        assertThat(System.getProperty("java.class.path")).doesNotContain("neo4j-kernel", "askwalk-neo4j-server");
    }

    /** Only a few classes train models and access the model store. */
    @Test
    void onlyThoseWhoTrainKnowModelFiles() {
        hold(noClasses()
                .that()
                .resideInAPackage(CLI)
                .and()
                .doNotHaveFullyQualifiedName("askwalk.experiment.ModelStore")
                .and()
                .doNotHaveFullyQualifiedName("askwalk.experiment.SavedModel")
                .and()
                .doNotHaveFullyQualifiedName("askwalk.cli.TreeShowCommand")
                .and()
                .doNotHaveFullyQualifiedName("askwalk.cli.TrainCommand")
                .should()
                .dependOnClassesThat(belongToAnyOf(ModelFile.class)));
    }

    @Test
    void theRulesSeeEveryModule() {
        for (Class<?> type : List.of(
                KnowledgeGraph.class,
                InMemoryGraph.class,
                Walk.class,
                Conversation.class,
                DialogueSimulator.class,
                ModelFile.class,
                PreferenceModel.class,
                Explainer.class,
                Evaluation.class,
                Policies.class,
                RulePolicy.class,
                Datasets.class,
                TsvLayout.class,
                ScprLayout.class,
                Main.class)) {
            assertThat(ALL.contain(type)).as(type.getName()).isTrue();
        }
        assertThat(ALL.contain(ArchitectureTest.class)).isFalse();
        Map<String, Integer> least = Map.of(
                "graph", 15, "walk", 5, "conversation", 15, "model", 10, "dataset", 15, "experiment", 40, "cli", 20);
        least.forEach((name, count) -> assertThat(
                        ALL.stream().filter(type -> type.getPackageName().startsWith("askwalk." + name)))
                .as(name)
                .hasSizeGreaterThanOrEqualTo(count));
    }

    /** Negative rules hold trivially for empty packages, so each has to find a known violation. */
    @Test
    void theRulesFindWhatTheyForbid() {
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage("picocli..")))
                .isSubsetOf(CLI_PACKAGES)
                .contains("askwalk.cli");
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..")))
                .contains("askwalk.experiment.run", "askwalk.dataset");
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage("de.siegmar.fastcsv..")))
                .contains("askwalk.experiment.text", "askwalk.dataset");
        assertThat(users(noClasses().should().dependOnClassesThat(belongToAnyOf(ModelFile.class))))
                .contains("askwalk.cli");
        for (String internal : INTERNALS_OF_THE_CLI) {
            List<String> others = new ArrayList<>(INTERNALS_OF_THE_CLI);
            others.remove(internal);
            assertThat(theCommandLineUsesTheApiAnd(others).evaluate(ALL).hasViolation())
                    .as(internal)
                    .isTrue();
        }
        assertThat(users(noClasses().should().accessField(System.class, "err")))
                .isSubsetOf(CLI_PACKAGES)
                .isNotEmpty();
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage("askwalk.walk..")))
                .contains("askwalk.conversation", "askwalk.policy.rule")
                .doesNotContain("askwalk.graph");
    }

    private static void hold(ArchRule rule) {
        rule.check(ALL);
    }

    /** The packages with a class that breaks the rule on its own. */
    private static Set<String> users(ArchRule rule) {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : ALL) {
            JavaClasses one = ALL.that(DescribedPredicate.equalTo(type));
            if (rule.evaluate(one).hasViolation()) {
                packages.add(type.getPackageName());
            }
        }
        return packages;
    }
}
