package askwalk.benchmark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Conversation;
import askwalk.dataset.Datasets;
import askwalk.graph.KnowledgeGraph;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The benchmarks use the library, and nothing uses them. */
class ArchitectureTest {

    private static final String BENCHMARKS = "askwalk.benchmark..";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("askwalk");

    @Test
    void nothingElseUsesTheBenchmarks() {
        outside().dependOnClassesThat().resideInAPackage(BENCHMARKS).check(ALL);
    }

    @Test
    void nothingElseUsesJmh() {
        outside().dependOnClassesThat().resideInAPackage("org.openjdk.jmh..").check(ALL);
    }

    @Test
    void theBenchmarksDoNotUseTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage(BENCHMARKS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("askwalk.cli..")
                .check(ALL);
    }

    @Test
    void theRulesSeeEveryModule() {
        for (Class<?> type : new Class<?>[] {
            KnowledgeGraph.class, Conversation.class, Datasets.class, askwalk.cli.Main.class, DialogueBenchmark.class
        }) {
            assertThat(ALL.contain(type)).as(type.getName()).isTrue();
        }
        assertThat(ALL.contain(ArchitectureTest.class)).isFalse();
    }

    /** Negative rules hold trivially for empty packages, so each has to find a known violation. */
    @Test
    void theRulesFindWhatTheyForbid() {
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage("org.openjdk.jmh..")))
                .contains("askwalk.benchmark");
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage(BENCHMARKS)))
                .contains("askwalk.benchmark");
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage("askwalk.cli..")))
                .contains("askwalk.cli")
                .allMatch(name -> name.startsWith("askwalk.cli"));
        assertThat(users(noClasses().should().dependOnClassesThat().resideInAPackage("askwalk.walk..")))
                .contains("askwalk.benchmark", "askwalk.conversation")
                .doesNotContain("askwalk.graph");
    }

    private static ClassesShould outside() {
        return noClasses().that(resideOutsideOfPackage(BENCHMARKS)).should();
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
